package id.jembatan.agreements.portfolio;

/// A cell that cannot be used. Ends the row, not the file.
class RowRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String column;
    private final String code;
    private final transient Object[] values;

    RowRefused(String column, String code, Object... values) {
        super(code, null, false, false);
        this.column = column;
        this.code = code;
        this.values = values.clone();
    }

    String column() {
        return column;
    }

    String code() {
        return code;
    }

    Object[] values() {
        return values.clone();
    }
}
