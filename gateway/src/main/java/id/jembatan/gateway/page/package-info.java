/// What all pages share: the frame around them, the words, the headers, and the pages that say no.
@NullMarked
package id.jembatan.gateway.page;

import org.jspecify.annotations.NullMarked;
