/// What is owed to authorities: duties as data, their periods, and the reports rendered from the register as it was
/// on a day. Owns `duty`, `duty_period`, `duty_reminder`; says `id.jembatan.duty.reminded|overdue|submitted.v1`.
@NullMarked
package id.jembatan.agreements.duty;

import org.jspecify.annotations.NullMarked;
