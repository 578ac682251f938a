/// What the agreements service says of agreements with our partners: a small copy, kept by hearing. A silent neighbour
/// stops nothing here. Tells the other features when something new was heard.
@NullMarked
package id.jembatan.partners.heard;

import org.jspecify.annotations.NullMarked;
