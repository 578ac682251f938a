/// Text as a search sees it.
@NullMarked
package id.jembatan.agreements.text;

import org.jspecify.annotations.NullMarked;
