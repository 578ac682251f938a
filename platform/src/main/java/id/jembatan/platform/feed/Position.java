package id.jembatan.platform.feed;

/// A place in the feed: everything up to it has been read.
///
/// @param txid the transaction number by which the event is sorted
/// @param seq the number within it
record Position(long txid, long seq) implements Comparable<Position> {

    /// Before every event.
    static final Position START = new Position(0, 0);

    /// Behind every event of the transactions below the horizon. None can join them any more.
    static Position upTo(long horizon) {
        return new Position(horizon - 1, Long.MAX_VALUE);
    }

    @Override
    public int compareTo(Position other) {
        var byTransaction = Long.compare(txid, other.txid);
        return byTransaction != 0 ? byTransaction : Long.compare(seq, other.seq);
    }
}
