package id.jembatan.agreements.confidentiality;

import java.util.Map;
import java.util.Set;

/// The classes as they are written down.
///
/// @param initial the class of a document of which nobody said one
/// @param raise roles that may put a document into a higher class
/// @param lower roles that may put a document into a lower class
record ClassLines(
        ConfidentialityClass initial, Set<String> raise, Set<String> lower, Map<ConfidentialityClass, Line> classes) {

    /// @param journalled whether each look at a document of the class is written into the journal
    /// @param readers how far each role may read
    record Line(Words label, boolean journalled, Map<String, Reach> readers) {}

    record Words(String id, String en, String tr) {}
}
