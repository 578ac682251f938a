/// What a desk must be told in time. Features plan reminders in the transaction of the change that makes them due;
/// they are sent when their time has come, once per recipient, however long the scheduler slept.
@NullMarked
package id.jembatan.partners.reminder;

import org.jspecify.annotations.NullMarked;
