/// Forms: what was typed, what the services get of it, and what becomes of a refusal.
@NullMarked
package id.jembatan.gateway.form;

import org.jspecify.annotations.NullMarked;
