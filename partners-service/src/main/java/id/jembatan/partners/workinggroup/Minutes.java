package id.jembatan.partners.workinggroup;

import id.jembatan.partners.desk.Desk;
import id.jembatan.platform.hash.Sha256;
import id.jembatan.platform.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/// One version of the minutes of a meeting. A correction is another version; both stay.
@Entity
@Immutable
class Minutes {

    @Id
    private UUID id;

    private UUID meetingId;

    private int number;

    private String text;

    private String sha256;

    private String desk;

    private Instant writtenAt;

    protected Minutes() {} // Hibernate

    Minutes(UUID meetingId, int number, String text, Desk desk, Instant at) {
        this.id = Ids.next();
        this.meetingId = meetingId;
        this.number = number;
        this.text = text;
        this.sha256 = hash(text);
        this.desk = desk.code();
        this.writtenAt = at.truncatedTo(ChronoUnit.MICROS);
    }

    /// SHA-256 of the text in UTF-8, in hexadecimal: both sides can compute it from what they have read.
    static String hash(String text) {
        return Sha256.hex(text);
    }

    UUID id() {
        return id;
    }

    UUID meetingId() {
        return meetingId;
    }

    int number() {
        return number;
    }

    String text() {
        return text;
    }

    String sha256() {
        return sha256;
    }

    String desk() {
        return desk;
    }

    Instant writtenAt() {
        return writtenAt;
    }
}
