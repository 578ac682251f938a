/// Signs of life of a partner: what happened between people, as far as dormancy and a timeline have to know of it.
@NullMarked
package id.jembatan.partners.activity;

import org.jspecify.annotations.NullMarked;
