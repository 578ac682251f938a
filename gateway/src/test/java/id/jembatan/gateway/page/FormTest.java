package id.jembatan.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.gateway.service.ServiceRefusal;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormTest {

    @Test
    void a_form_starts_with_what_is_there_already() {
        var form = Form.with("name", "Ankara", "localName", null);

        assertThat(form.was("name")).isEqualTo("Ankara");
        assertThat(form.was("localName")).isEmpty();
        assertThat(form.orNothing("localName")).isNull();
        assertThat(form.wasRefused()).isFalse();
        assertThat(form.status()).isEqualTo(200);
    }

    @Test
    void a_refused_form_keeps_what_was_typed_and_tells_each_fault_at_its_field() throws JsonProcessingException {
        var sent = new MultivaluedHashMap<String, String>(Map.of("name", "", "since.year", "1890", "kind", "city"));

        var form = Form.of(sent).refused(refusal("""
                {"title": "Periksa isian", "detail": "Dua isian", "errors": [
                  {"pointer": "/name", "code": "blank", "detail": "Isi nama"},
                  {"pointer": "/since", "code": "early", "detail": "Terlalu awal"},
                  {"pointer": "/country", "code": "unknown", "detail": "Negara tidak dikenal"}]}
                """));

        assertThat(form.status()).isEqualTo(422);
        assertThat(form.was("since.year")).isEqualTo("1890");
        assertThat(form.faults("name")).containsExactly("Isi nama");
        assertThat(form.faults("since.year")).containsExactly("Terlalu awal");
        assertThat(form.faults("kind")).isEmpty();
        assertThat(form.otherFaults()).containsExactly("Negara tidak dikenal");
    }

    @Test
    void boxes_that_are_ticked_together_are_all_kept() {
        var sent = new MultivaluedHashMap<String, String>();
        sent.put("sectors", List.of("water", "", "transport"));

        var form = Form.of(sent);

        assertThat(form.all("sectors")).containsExactly("water", "transport");
        assertThat(form.has("sectors", "water")).isTrue();
        assertThat(form.has("sectors", "culture")).isFalse();
    }

    private static ServiceRefusal refusal(String document) throws JsonProcessingException {
        return new ServiceRefusal(422, new ObjectMapper().readValue(document, new TypeReference<>() {}));
    }
}
