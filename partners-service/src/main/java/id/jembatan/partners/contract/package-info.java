/// What the OpenAPI document says of every endpoint alike: the refusals.
@NullMarked
package id.jembatan.partners.contract;

import org.jspecify.annotations.NullMarked;
