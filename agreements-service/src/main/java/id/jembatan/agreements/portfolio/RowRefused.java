package id.jembatan.agreements.portfolio;

import org.jspecify.annotations.Nullable;

/// A cell that cannot be used. Ends the row, not the file.
class RowRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    @Nullable private final String column;

    private final String code;
    private final transient Object[] values;

    RowRefused(@Nullable String column, String code, Object... values) {
        super(code, null, false, false);
        this.column = column;
        this.code = code;
        this.values = values.clone();
    }

    @Nullable String column() {
        return column;
    }

    String code() {
        return code;
    }

    Object[] values() {
        return values.clone();
    }
}
