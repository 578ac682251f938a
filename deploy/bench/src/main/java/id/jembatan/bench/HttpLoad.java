package id.jembatan.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// Asks a server on this machine over connections that stay open: one thread, no objects per request, so that the
/// generator takes as little as can be of the cores that it shares with the server.
///
/// The first answer with another status than the expected one ends the run.
final class HttpLoad {

    private static final int MOST = 1 << 16;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /// An open model finds new connections and another pace than the rounds before it; its first seconds are not its
    /// own.
    private static final long LEAD_IN = 3_000_000_000L;

    /// A selector sleeps whole milliseconds; what is shorter is waited for in steps of 20 us.
    private static final long COARSE = 2_000_000;

    private final int port;
    private final Supplier<byte[][]> requests;
    private final int expected;
    private final Choice choice;

    /// Which request a connection sends next.
    @FunctionalInterface
    interface Choice {
        int next(int connection, int requests, SplittableRandom chance);
    }

    /// @param port of 127.0.0.1
    /// @param requests the whole texts of requests to choose from by chance; asked for before each request, because
    ///     the token in them changes
    /// @param expected the status that every answer must have
    HttpLoad(int port, Supplier<byte[][]> requests, int expected) {
        this(port, requests, expected, (_, count, chance) -> chance.nextInt(count));
    }

    /// @param choice which of the requests comes next
    HttpLoad(int port, Supplier<byte[][]> requests, int expected, Choice choice) {
        this.choice = choice;
        this.port = port;
        this.requests = requests;
        this.expected = expected;
    }

    /// What came of a load.
    ///
    /// @param count answers inside the time
    /// @param seconds that time
    /// @param latencies from the (intended) start of each request to its whole answer
    record Result(long count, double seconds, Latencies latencies) {

        double perSecond() {
            return count / seconds;
        }
    }

    /// As much as the server gives: each connection asks again as soon as it is answered.
    Result closed(int connections, Duration time) {
        return new Run(connections).closed(time.toNanos());
    }

    /// So many requests per second, whatever the server does (times between them as chance makes them, exponentially
    /// distributed). A request that finds no free connection waits, and its waiting counts.
    Result open(int connections, double perSecond, Duration time) {
        return new Run(connections).open(perSecond, time.toNanos());
    }

    private final class Connection {

        private final int number;
        private final SocketChannel channel;
        private byte[] bytes = new byte[1 << 14];
        private ByteBuffer buffer = ByteBuffer.wrap(bytes);
        private long start;

        Connection(int number, Selector selector) throws IOException {
            this.number = number;
            channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, this);
        }

        void send(SplittableRandom chance, long intended) throws IOException {
            var all = requests.get();
            var request = ByteBuffer.wrap(all[choice.next(number, all.length, chance)]);
            start = intended;
            while (request.hasRemaining()) {
                channel.write(request); // a request fits into the socket's buffer
            }
        }

        /// Whether the answer is whole now.
        boolean receive() throws IOException {
            if (channel.read(buffer) < 0) {
                throw new EOFException("The server closed a connection.");
            }
            int length = Answer.length(bytes, buffer.position());
            if (length == Answer.INCOMPLETE) {
                grow();
                return false;
            }
            int status = Answer.status(bytes);
            if (status != expected) {
                throw new Failed("Answered %d instead of %d: %s"
                        .formatted(
                                status,
                                expected,
                                new String(bytes, 0, Math.min(length, 2_000), StandardCharsets.UTF_8)));
            }
            buffer.clear();
            return true;
        }

        private void grow() {
            if (buffer.hasRemaining()) {
                return;
            }
            if (bytes.length >= MOST) {
                throw new Failed("An answer is longer than " + MOST + " bytes.");
            }
            int filled = buffer.position();
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
            buffer = ByteBuffer.wrap(bytes);
            buffer.position(filled);
        }
    }

    private final class Run {

        private final int count;
        private final SplittableRandom chance = new SplittableRandom(20_261_122);
        private final Latencies latencies = new Latencies();

        /// From when on requests count.
        private long counted = Long.MIN_VALUE;

        Run(int connections) {
            this.count = connections;
        }

        Result closed(long nanos) {
            try (var selector = Selector.open()) {
                var connections = connect(selector);
                long began = System.nanoTime();
                long end = began + nanos;
                for (var connection : connections) {
                    connection.send(chance, System.nanoTime());
                }
                long[] answers = {0};
                int[] pending = {count};
                long[] now = {began};
                while (pending[0] > 0) {
                    if (selector.select(key -> step(key, answers, pending, now, end), PATIENCE.toMillis()) == 0) {
                        throw new Failed("The server answers nothing any more.");
                    }
                }
                close(connections);
                return new Result(answers[0], nanos / 1e9, latencies);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void step(SelectionKey key, long[] answers, int[] pending, long[] now, long end) {
            try {
                var connection = (Connection) key.attachment();
                if (!connection.receive()) {
                    return;
                }
                now[0] = System.nanoTime();
                if (now[0] >= end) {
                    pending[0]--; // answered after the time: does not count
                    return;
                }
                answers[0]++;
                latencies.add(now[0] - connection.start);
                connection.send(chance, now[0]);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Result open(double perSecond, long nanos) {
            try (var selector = Selector.open()) {
                var connections = connect(selector);
                var free = new ArrayDeque<>(connections);
                long began = System.nanoTime();
                counted = began + LEAD_IN;
                long end = counted + nanos;
                long intended = began + gap(perSecond);
                long sent = 0;
                long heard = began;
                while (intended < end || free.size() < count) {
                    long now = System.nanoTime();
                    while (intended <= now && intended < end && !free.isEmpty()) {
                        free.pop().send(chance, intended);
                        if (intended >= counted) {
                            sent++;
                        }
                        intended += gap(perSecond);
                    }
                    if (awaited(selector, free, intended < end ? intended : end) > 0) {
                        heard = System.nanoTime();
                    } else if (free.size() < count && now - heard > PATIENCE.toNanos()) {
                        throw new Failed("The server answers nothing any more.");
                    }
                    if (free.size() == count) {
                        heard = now;
                    }
                }
                close(connections);
                return new Result(sent, nanos / 1e9, latencies);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /// Sleeps until an answer comes or the next request is nearly due; only the last of the waiting is done
        /// in small steps. So little of the cores goes to the generator while the server has them to itself.
        private int awaited(Selector selector, ArrayDeque<Connection> free, long next) throws IOException {
            long left = next - System.nanoTime();
            if (free.isEmpty()) {
                return selector.select(key -> take(key, free), 100);
            }
            if (left > COARSE) {
                return selector.select(key -> take(key, free), left / 1_000_000 - 1);
            }
            int answered = selector.selectNow(key -> take(key, free));
            if (answered == 0) {
                LockSupport.parkNanos(20_000);
            }
            return answered;
        }

        private void take(SelectionKey key, ArrayDeque<Connection> free) {
            try {
                var connection = (Connection) key.attachment();
                if (connection.receive()) {
                    if (connection.start >= counted) {
                        latencies.add(System.nanoTime() - connection.start);
                    }
                    free.push(connection);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private long gap(double perSecond) {
            return (long) (-Math.log(1 - chance.nextDouble()) / perSecond * 1e9);
        }

        private List<Connection> connect(Selector selector) throws IOException {
            var connections = new ArrayList<Connection>();
            for (int i = 0; i < count; i++) {
                connections.add(new Connection(i, selector));
            }
            return connections;
        }

        private void close(List<Connection> connections) throws IOException {
            for (var connection : connections) {
                connection.channel.close();
            }
        }
    }
}
