package id.jembatan.gateway.service;

import java.util.List;
import java.util.Map;

/// A field of a form that the gateway itself cannot read, refused in the way in which a service refuses one.
public final class Unreadable {

    private static final int INVALID = 422;

    private Unreadable() {}

    /// @param pointer the place of the field in what would have been sent
    /// @param detail what somebody can do about it, in his language
    public static ServiceRefusal at(String pointer, String title, String detail) {
        return new ServiceRefusal(
                INVALID,
                Map.of(
                        "status",
                        INVALID,
                        "code",
                        "unreadable",
                        "title",
                        title,
                        "detail",
                        "",
                        "errors",
                        List.of(Map.of("pointer", pointer, "code", "unreadable", "detail", detail))));
    }
}
