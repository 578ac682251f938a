package id.jembatan.platform.refusal;

import com.fasterxml.jackson.core.JsonProcessingException;

/// JSON of the request that somebody else than the framework read and could not understand; answered with 400.
public class UnreadableJson extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableJson(JsonProcessingException cause) {
        super(cause);
    }
}
