/// The API as its clients read it: the joined OpenAPI document, a page made of it, and what each refusal means.
@NullMarked
package id.jembatan.gateway.reference;

import org.jspecify.annotations.NullMarked;
