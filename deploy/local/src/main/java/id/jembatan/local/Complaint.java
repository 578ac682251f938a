package id.jembatan.local;

/// Why the launcher does not do what it was asked to, in one sentence for the person who asked.
final class Complaint extends RuntimeException {

    Complaint(String sentence) {
        super(sentence);
    }
}
