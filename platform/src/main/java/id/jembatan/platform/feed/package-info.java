/// What others may read of the outbox: in order, never losing an event, from any point that is still kept.
@NullMarked
package id.jembatan.platform.feed;

import org.jspecify.annotations.NullMarked;
