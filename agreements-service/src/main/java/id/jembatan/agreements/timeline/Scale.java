package id.jembatan.agreements.timeline;

import id.jembatan.platform.time.WorkingDays;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Numbers days by the working days that lie before them.
final class Scale {

    private final LocalDate begin;
    private final NavigableMap<LocalDate, Integer> places = new TreeMap<>();

    /// @param last nothing later will be asked for
    Scale(LocalDate begin, LocalDate last, WorkingDays days) {
        this.begin = begin;
        var place = 0;
        places.put(begin, 0);
        for (var day = begin.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            if (days.isWorkingDay(day)) {
                places.put(day, ++place);
            }
        }
    }

    /// The working days after the beginning of the scale, up to and with the day.
    int of(LocalDate day) {
        return day.isBefore(begin) ? 0 : places.floorEntry(day).getValue();
    }

    TimedEvent.Place of(LocalDate earliest, LocalDate latest) {
        return new TimedEvent.Place(of(earliest), of(latest));
    }
}
