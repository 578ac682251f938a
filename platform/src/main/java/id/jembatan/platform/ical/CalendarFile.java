package id.jembatan.platform.ical;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/// Writes calendar files. Times are in UTC, which every calendar turns into the time of its reader: no zone has to be
/// described, and none is fetched from anywhere.
public final class CalendarFile {

    public static final String MEDIA_TYPE = "text/calendar";

    private CalendarFile() {}

    public static String of(List<CalendarEntry> entries) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Jembatan//Jembatan//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        entries.forEach(each -> calendar.add(event(each)));
        var text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    static VEvent event(CalendarEntry entry) {
        var event = new VEvent(new PropertyList());
        event.add(new Uid("urn:uuid:" + entry.id()));
        event.add(new DtStamp(entry.changedAt()));
        if (entry.startsAt() != null) {
            event.add(new DtStart<>(entry.startsAt()));
            if (entry.endsAt() != null) {
                event.add(new DtEnd<>(entry.endsAt()));
            }
        } else {
            event.add(new DtStart<>(Objects.requireNonNull(entry.first())));
            // The file names the first day that does not belong to it any more.
            event.add(new DtEnd<>(Objects.requireNonNull(entry.last()).plusDays(1)));
        }
        event.add(new Summary(entry.summary()));
        if (entry.place() != null) {
            event.add(new Location(entry.place()));
        }
        if (entry.description() != null) {
            event.add(new Description(entry.description()));
        }
        return event;
    }
}
