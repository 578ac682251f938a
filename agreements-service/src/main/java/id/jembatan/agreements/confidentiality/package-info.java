/// Classes of confidentiality: a closed set, and as data who may read each of them and who may raise or lower one.
/// Knows no case and no document.
@NullMarked
package id.jembatan.agreements.confidentiality;

import org.jspecify.annotations.NullMarked;
