package id.jembatan.platform.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.test.ProblemWords;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class UntrustedXmlTest {

    @Test
    void a_file_is_walked_through_with_its_lines() {
        var xml = new UntrustedXml(of("<a>\n<b c='1' xml:lang='id'>x &amp; y</b></a>"), 5);

        assertThat(xml.next()).isEqualTo(UntrustedXml.Event.START);
        xml.next();
        assertThat(xml.next()).isEqualTo(UntrustedXml.Event.START);
        assertThat(xml.name()).isEqualTo("b");
        assertThat(xml.line()).isEqualTo(2);
        assertThat(xml.attribute("c")).isEqualTo("1");
        assertThat(xml.language()).isEqualTo("id");
        assertThat(xml.attributeName(1)).isEqualTo("xml:lang");
        var text = new StringBuilder();
        while (xml.next() == UntrustedXml.Event.TEXT) {
            text.append(xml.text());
        }
        assertThat(text.toString()).isEqualTo("x & y");
        xml.next();
        assertThat(xml.next()).isEqualTo(UntrustedXml.Event.CLOSE);
    }

    @Test
    void an_entity_that_reads_a_file_is_refused() {
        refused(
                "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>&x;</a>",
                XmlProblem.XML_WITH_DOCUMENT_TYPE);
    }

    @Test
    void entities_that_unfold_without_end_are_refused() {
        refused(
                "<!DOCTYPE a [<!ENTITY l 'lol'><!ENTITY m '&l;&l;&l;&l;'>]><a>&m;</a>",
                XmlProblem.XML_WITH_DOCUMENT_TYPE);
    }

    @Test
    void a_document_type_from_elsewhere_is_refused() {
        refused("<!DOCTYPE a SYSTEM 'http://192.0.2.1/a.dtd'><a/>", XmlProblem.XML_WITH_DOCUMENT_TYPE);
    }

    @Test
    void a_text_that_does_not_end_is_refused_before_it_is_held() {
        refused("<a>" + "x".repeat(UntrustedXml.LONGEST + 1) + "</a>", XmlProblem.XML_TEXT_TOO_LONG);
        refused("<a b='" + "x".repeat(UntrustedXml.LONGEST + 1) + "'/>", XmlProblem.XML_TEXT_TOO_LONG);
    }

    @Test
    void nests_that_are_too_deep_are_refused() {
        refused("<a>".repeat(6) + "</a>".repeat(6), XmlProblem.XML_TOO_DEEP);
    }

    @Test
    void what_breaks_off_or_is_no_xml_is_refused() {
        refused("<a><b></a>", XmlProblem.UNREADABLE_XML);
        refused("<a>", XmlProblem.UNREADABLE_XML);
        refused("", XmlProblem.UNREADABLE_XML);
        refused("a,b\n1,2", XmlProblem.UNREADABLE_XML);
        refused("<a>&unknown;</a>", XmlProblem.UNREADABLE_XML, XmlProblem.XML_WITH_DOCUMENT_TYPE);
    }

    @Test
    void every_reason_has_its_words_in_every_language() {
        assertThat(ProblemWords.missingFor(XmlProblem.values())).isEmpty();
    }

    private static void refused(String text, XmlProblem... as) {
        assertThatThrownBy(() -> {
                    var xml = new UntrustedXml(of(text), 5);
                    while (xml.next() != UntrustedXml.Event.CLOSE) {}
                })
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(as).contains((XmlProblem) refusal.problem()));
    }

    private static InputStream of(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
