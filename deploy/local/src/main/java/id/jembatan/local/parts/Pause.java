package id.jembatan.local.parts;

/// Waiting between two looks.
public final class Pause {

    private Pause() {}

    /// Sleeps; an interrupt ends the work in hand.
    public static void millis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting", e);
        }
    }
}
