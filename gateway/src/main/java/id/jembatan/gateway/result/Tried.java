package id.jembatan.gateway.result;

import id.jembatan.gateway.page.Form;

/// What was tried on a page with several forms, and in which of them: only there it stands again when it was refused.
///
/// @param at which form it was; empty where none was tried
public record Tried(Form form, String at) {

    /// The form of that name as it was sent, or an empty one.
    public Form in(String name) {
        return at.equals(name) ? form : Form.empty();
    }
}
