/// The services behind the gateway: where they are, how pages call them, and what their refusals become.
@NullMarked
package id.jembatan.gateway.service;

import org.jspecify.annotations.NullMarked;
