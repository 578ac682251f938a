/// What is owed, and reminders of it: before the day, on it and after it, each figure once for each desk and
/// occasion, however long the scheduler slept. Says reporting.reminded; partners-service, which knows how desks are
/// reached, writes the letters.
@NullMarked
package id.jembatan.kpi.reminder;

import org.jspecify.annotations.NullMarked;
