/// What a service has to tell, written down in the transaction that made it true.
@NullMarked
package id.jembatan.platform.outbox;

import org.jspecify.annotations.NullMarked;
