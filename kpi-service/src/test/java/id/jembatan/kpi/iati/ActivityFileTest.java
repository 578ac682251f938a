package id.jembatan.kpi.iati;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jembatan.platform.refusal.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Files without a register: what is written can be read, and is what was written.
class ActivityFileTest {

    @Test
    void whatever_is_written_is_read_as_it_was_and_written_with_the_same_bytes() {
        for (var seed = 0; seed < 200; seed++) {
            var activities = activities(seed, 3);
            var findings = new Findings();

            var file = Generated.written(activities);
            var read = Generated.read(file, findings);

            assertThat(read).as("seed " + seed).isEqualTo(activities);
            assertThat(Generated.written(read)).as("seed " + seed).isEqualTo(file);
            assertThat(findings.errors()).isZero();
        }
    }

    @Test
    void whatever_is_written_has_the_shape_of_the_standard() {
        for (var seed = 0; seed < 200; seed++) {
            assertThat(Shape.faults(Generated.written(activities(seed, 2))))
                    .as("seed " + seed)
                    .isEmpty();
        }
    }

    @Test
    @EnabledIfSystemProperty(named = Standard.PROPERTY, matches = ".+")
    void whatever_is_written_is_valid_by_the_official_schema() {
        for (var seed = 0; seed < 200; seed++) {
            assertThat(Standard.faults(Generated.written(activities(seed, 2))))
                    .as("seed " + seed)
                    .isEmpty();
        }
    }

    @Test
    void the_check_of_the_shape_sees_what_is_wrong() {
        var file = new String(Generated.written(activities(4, 1)), StandardCharsets.UTF_8);

        assertThat(Shape.faults(bytes(file.replace("<activity-status", "<activity-state"))))
                .isNotEmpty();
        assertThat(Shape.faults(bytes(file.replace(" version=\"2.03\"", "")))).isNotEmpty();
        assertThat(Shape.faults(bytes(file.replaceFirst("(?s)<reporting-org.*?</reporting-org>", ""))))
                .isNotEmpty();
    }

    @Test
    void other_versions_are_refused_by_their_name() {
        for (var version : List.of("2.02", "1.05", "2.3", "")) {
            refused("<iati-activities version='" + version + "'/>", IatiProblem.IATI_VERSION_NOT_READ);
        }
        refused("<iati-activities/>", IatiProblem.IATI_VERSION_NOT_READ);
        refused("<iati-organisations version='2.03'/>", IatiProblem.NOT_IATI_ACTIVITIES);
    }

    @Test
    void everything_that_is_wrong_is_told_with_its_place() {
        var findings = new Findings();

        Generated.read(bytes("""
                        <iati-activities version="2.03">
                          <iati-activity>
                            <iati-identifier>XX-1-A</iati-identifier>
                            <reporting-org ref="XX-1"><narrative>We</narrative></reporting-org>
                            <title><narrative xml:lang="en">T</narrative></title>
                            <result type="1" aggregation-status="perhaps">
                              <title><narrative xml:lang="en">R</narrative></title>
                              <indicator measure="1">
                                <title><narrative xml:lang="en">I</narrative></title>
                                <baseline year="MMXXIV" value="1"/>
                                <period>
                                  <period-start iso-date="2026-06-30"/>
                                  <period-end iso-date="2026-01-01"/>
                                </period>
                                <period><period-start iso-date="2026-02-30"/></period>
                              </indicator>
                            </result>
                          </iati-activity>
                        </iati-activities>"""), findings);

        var items = findings.worded(Locale.ENGLISH);
        assertThat(items)
                .extracting(IatiReport.Item::path, IatiReport.Item::line, IatiReport.Item::code)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(
                                "/iati-activities/iati-activity[1]/reporting-org[1]/@type", 4, "attribute-missing"),
                        org.assertj.core.groups.Tuple.tuple(
                                "/iati-activities/iati-activity[1]/result[1]/@aggregation-status",
                                6,
                                "not-true-or-false"),
                        org.assertj.core.groups.Tuple.tuple(
                                "/iati-activities/iati-activity[1]/result[1]/indicator[1]/baseline[1]/@year",
                                10,
                                "not-a-year"),
                        org.assertj.core.groups.Tuple.tuple(
                                "/iati-activities/iati-activity[1]/result[1]/indicator[1]/period[1]",
                                11,
                                "span-reversed"),
                        org.assertj.core.groups.Tuple.tuple(
                                "/iati-activities/iati-activity[1]/result[1]/indicator[1]/period[2]/period-start[1]/@iso-date",
                                15,
                                "not-a-day"),
                        org.assertj.core.groups.Tuple.tuple("/iati-activities/iati-activity[1]", 2, "element-missing"));
        assertThat(findings.refuse()).isTrue();
        assertThat(items).allSatisfy(it -> assertThat(it.detail()).doesNotContain("{0}"));
    }

    @Test
    void what_has_no_place_here_is_told_and_left_out() {
        var file = new String(Generated.written(activities(7, 1)), StandardCharsets.UTF_8)
                .replace(
                        "</iati-activity>",
                        "<sector code=\"14030\"/><x:own xmlns:x=\"urn:x\"><deep/></x:own></iati-activity>")
                .replace("<iati-activity>", "<iati-activity hierarchy=\"2\">");
        var findings = new Findings();

        var read = Generated.read(bytes(file), findings);

        assertThat(read).isEqualTo(activities(7, 1));
        assertThat(findings.worded(Locale.ENGLISH))
                .extracting(IatiReport.Item::path, IatiReport.Item::code, IatiReport.Item::severity)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(
                                "/iati-activities/iati-activity[1]/sector[1]",
                                "element-not-held",
                                Finding.Severity.WARNING),
                        org.assertj.core.groups.Tuple.tuple(
                                "/iati-activities/iati-activity[1]/own[1]",
                                "element-not-held",
                                Finding.Severity.WARNING),
                        org.assertj.core.groups.Tuple.tuple(
                                "/iati-activities/iati-activity[1]/@hierarchy",
                                "attribute-not-held",
                                Finding.Severity.WARNING));
    }

    @Test
    void an_activity_beyond_all_measure_is_refused() {
        var file = new String(Generated.written(activities(0, 1)), StandardCharsets.UTF_8);
        var figures = "<actual value=\"1\"/>".repeat(ResultReader.MOST_FIGURES + 1);
        var result = "<result type=\"1\"><title><narrative>R</narrative></title><indicator measure=\"1\"><title>"
                + "<narrative>I</narrative></title><period><period-start iso-date=\"2026-01-01\"/>"
                + "<period-end iso-date=\"2026-12-31\"/>" + figures + "</period></indicator></result>";

        refused(file.replace("</iati-activity>", result + "</iati-activity>"), IatiProblem.ACTIVITY_TOO_LARGE);
    }

    private static List<Activity> activities(long seed, int many) {
        var generated = new Generated(seed);
        return new ArrayList<>(IntStream.range(0, many)
                .mapToObj(i -> generated.activity("XX-TEST-9-" + seed + "-" + i, "XX-TEST-9"))
                .toList());
    }

    private static void refused(String file, IatiProblem as) {
        assertThatThrownBy(() -> Generated.read(bytes(file), new Findings()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(as));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
