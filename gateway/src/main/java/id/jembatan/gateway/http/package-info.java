/// What holds for every request of this host, page or API: its address, its headers.
@NullMarked
package id.jembatan.gateway.http;

import org.jspecify.annotations.NullMarked;
