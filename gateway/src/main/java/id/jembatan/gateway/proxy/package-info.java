/// The door for API clients: passes `/api/v1/...` on to the service that owns the collection, streaming both ways, and
/// lets nothing through that a service would have to believe blindly.
@NullMarked
package id.jembatan.gateway.proxy;

import org.jspecify.annotations.NullMarked;
