package id.jembatan.agreements.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.agreements.procedure.Picture.Standing;
import id.jembatan.platform.refusal.Languages;
import java.io.StringReader;
import java.util.HashSet;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class PictureTest {

    private static final Procedure FOREIGN = ShippedTemplatesTest.shipped("id-ksdpl-pp28-2018.v1.yaml");

    private static Document parsed(String svg) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    @ParameterizedTest
    @MethodSource("id.jembatan.agreements.procedure.ShippedTemplatesTest#files")
    void every_template_can_be_drawn_in_every_language_and_the_picture_holds_shapes_and_words_only(String file)
            throws Exception {
        var procedure = ShippedTemplatesTest.shipped(file);
        for (var language : Languages.ALL) {
            var svg = new SvgPicture(procedure, Standing.NOWHERE, language).draw();

            var names = new HashSet<String>();
            var all = parsed(svg).getElementsByTagName("*");
            for (var i = 0; i < all.getLength(); i++) {
                var element = (Element) all.item(i);
                names.add(element.getTagName());
                for (var j = 0; j < element.getAttributes().getLength(); j++) {
                    assertThat(element.getAttributes().item(j).getNodeName()).doesNotStartWith("on");
                }
            }
            assertThat(names)
                    .isSubsetOf("svg", "title", "desc", "defs", "marker", "path", "rect", "circle", "g", "text");
            assertThat(svg).doesNotContain("href", "http://localhost", "<style");
            procedure
                    .stages()
                    .values()
                    .forEach(it ->
                            assertThat(svg).contains(it.label().in(language).replace("&", "&amp;")));
            assertThat(MermaidPicture.draw(procedure, Standing.NOWHERE, language))
                    .startsWith("stateDiagram-v2\n")
                    .contains("[*] --> " + procedure.start());
        }
    }

    @Test
    void it_tells_without_a_colour_where_the_case_stands_and_has_been() throws Exception {
        var at = new Standing("PLANNING", Set.of("INITIATED", "EXPLORING"), true);

        var svg = new SvgPicture(FOREIGN, at, Languages.ENGLISH).draw();

        assertThat(svg).contains("PLANNING  ▶ now here, on hold", "EXPLORING  ✓ has been here", "ENDED  ■ end");
        var root = parsed(svg).getDocumentElement();
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("aria-labelledby")).isEqualTo("t d");
        assertThat(parsed(svg).getElementsByTagName("desc").item(0).getTextContent())
                .contains("Planning: now here, on hold")
                .contains("Submit to the council: Planning → Before the council");
        assertThat(MermaidPicture.draw(FOREIGN, at, Languages.ENGLISH))
                .contains("state \"Planning - now here, on hold\" as PLANNING")
                .contains("class PLANNING here")
                .contains("PLANNING --> DPRD_REVIEW: Submit to the council");
    }

    @Test
    void words_of_a_template_cannot_become_marks_of_the_picture() throws Exception {
        var yaml = java.nio.file.Files.readString(
                        java.nio.file.Path.of("src/main/resources/procedures/register-only.v1.yaml"))
                .replace(
                        "{id: Tercatat, en: Registered, tr: Kayıtlı}",
                        "{id: '<script>x</script>', en: \"a\\\"];\\n[*] --> B\", tr: '&amp; \"'}");

        var procedure = TemplateReader.read("t", yaml);

        assertThat(new SvgPicture(procedure, Standing.NOWHERE, Languages.INDONESIAN).draw())
                .doesNotContain("<script")
                .contains("&lt;script&gt;x&lt;/script&gt;");
        parsed(new SvgPicture(procedure, Standing.NOWHERE, Languages.TURKISH).draw());
        assertThat(MermaidPicture.draw(procedure, Standing.NOWHERE, Languages.ENGLISH)
                        .lines())
                .filteredOn(it -> it.contains("as REGISTERED"))
                .singleElement()
                .asString()
                .isEqualTo("    state \"a * -- B\" as REGISTERED");
    }
}
