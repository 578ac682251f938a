/// What the OpenAPI document says of every endpoint alike: the refusals.
@NullMarked
package id.jembatan.platform.contract;

import org.jspecify.annotations.NullMarked;
