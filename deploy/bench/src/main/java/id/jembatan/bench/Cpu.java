package id.jembatan.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Processor time as Linux counts it (`/proc`, in ticks of 10 ms).
final class Cpu {

    private static final long TICK_MICROS = 10_000;

    private Cpu() {}

    /// Time that a process has used since its start, in microseconds. Children that ended and were waited for count
    /// as its own.
    static long micros(long pid) {
        return ticks(stat(pid), true) * TICK_MICROS;
    }

    /// Time of a process and of everything that it started: PostgreSQL serves each connection by a child.
    static long microsOfTree(long pid) {
        long sum = ticks(stat(pid), true);
        var handle = ProcessHandle.of(pid);
        if (handle.isPresent()) {
            for (var child : handle.get().descendants().toList()) {
                sum += ticks(stat(child.pid()), true);
            }
        }
        return sum * TICK_MICROS;
    }

    /// How busy all cores together were since they were switched on: busy microseconds of all of them.
    static long microsOfMachine() {
        var fields = read(Path.of("/proc/stat")).lines().findFirst().orElse("").split("\\s+");
        // user nice system [idle iowait] irq softirq steal
        return Arrays.stream(new int[] {1, 2, 3, 6, 7, 8})
                        .mapToLong(at -> Long.parseLong(fields[at]))
                        .sum()
                * TICK_MICROS;
    }

    /// Resident memory of a process in bytes.
    static long resident(long pid) {
        return read(Path.of("/proc/" + pid + "/status"))
                        .lines()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElse(0)
                * 1024;
    }

    /// The process that listens at a TCP port of this machine.
    ///
    /// @throws Failed if there is none, or none that this user may look at
    static long listener(int port) {
        var sockets = new HashSet<String>();
        for (var table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            if (Files.exists(Path.of(table))) {
                sockets.addAll(listening(read(Path.of(table)), port));
            }
        }
        var owners = new ArrayList<Long>();
        try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (var process : processes) {
                if (holds(process, sockets)) {
                    owners.add(Long.parseLong(process.getFileName().toString()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return owners.stream()
                .min(Long::compare)
                .orElseThrow(() -> new Failed("Nobody listens at port " + port + " whom this user may look at."));
    }

    /// The sockets of a table of `/proc/net` that listen at a port.
    static Set<String> listening(String table, int port) {
        var wanted = String.format(Locale.ROOT, ":%04X", port);
        var found = new HashSet<String>();
        table.lines().skip(1).map(line -> line.strip().split("\\s+")).forEach(fields -> {
            if (fields[1].endsWith(wanted) && fields[3].equals("0A")) {
                found.add("socket:[" + fields[9] + "]");
            }
        });
        return found;
    }

    /// The ticks of a line of `/proc/<pid>/stat`; the name in it may hold spaces and brackets.
    static long ticks(String stat, boolean withChildren) {
        if (stat.isEmpty()) {
            return 0; // it has ended
        }
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long own = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        return withChildren ? own + Long.parseLong(fields[13]) + Long.parseLong(fields[14]) : own;
    }

    private static boolean holds(Path process, Set<String> sockets) {
        try (var handles = Files.newDirectoryStream(process.resolve("fd"))) {
            for (var handle : handles) {
                if (Files.isSymbolicLink(handle)
                        && sockets.contains(Files.readSymbolicLink(handle).toString())) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            return false; // it has ended, or belongs to somebody else
        }
    }

    private static String stat(long pid) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/stat"));
        } catch (IOException e) {
            return "";
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
