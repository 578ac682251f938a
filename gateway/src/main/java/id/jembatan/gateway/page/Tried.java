package id.jembatan.gateway.page;

/// Which of the forms of a page was sent and refused, where a page has several: only this one is filled in and
/// shows its faults, the others are empty.
///
/// @param which the name of the form, empty if none was
public record Tried(Form form, String which) {

    public static Tried none() {
        return new Tried(Form.empty(), "");
    }

    /// The form with this name as it is to be shown.
    public Form of(String name) {
        return is(name) ? form : Form.empty();
    }

    public boolean is(String name) {
        return which.equals(name);
    }
}
