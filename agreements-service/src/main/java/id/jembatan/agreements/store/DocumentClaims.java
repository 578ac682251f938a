package id.jembatan.agreements.store;

import id.jembatan.platform.vault.Claims;
import jakarta.enterprise.context.ApplicationScoped;

/// Documents have files.
@ApplicationScoped
class DocumentClaims implements Claims {

    @Override
    public String query() {
        return "select hash, size, added_at from document";
    }
}
