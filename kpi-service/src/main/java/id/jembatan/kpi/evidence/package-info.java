/// Files that prove a figure. They are seen by whoever sees the figure (an officer of a partner: those marked as
/// shared), can be taken back with a reason but never deleted, and are frozen once the figure is verified. The bytes
/// lie in the vault of the platform.
@NullMarked
package id.jembatan.kpi.evidence;

import org.jspecify.annotations.NullMarked;
