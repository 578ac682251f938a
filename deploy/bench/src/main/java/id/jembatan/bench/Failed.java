package id.jembatan.bench;

/// The run gives no figures, and one sentence says why.
final class Failed extends RuntimeException {

    Failed(String sentence) {
        super(sentence);
    }

    Failed(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
