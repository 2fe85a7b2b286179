package nl.spil.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerugwegTest {

    @Test
    void after_logging_in_one_goes_to_the_path_that_was_asked_for_whatever_host_was_named() {
        assertThat(Terugweg.pad("http://evil.example/zaken/09-000001-26?deel=log&continue")).isEqualTo("/zaken/09-000001-26?deel=log&continue");
        assertThat(Terugweg.pad("https://spil.intern:8443/")).isEqualTo("/");
        assertThat(Terugweg.pad("/")).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example/x", "http://spil//evil.example", "/\\evil.example", "http://spil/\\evil.example", "javascript:alert(1)",
        "ftp://evil.example/x", "http://spil", "/a\r\nX: y", "", "evil.example/x"})
    void what_is_no_path_of_ours_leads_to_the_start_page(String adres) {
        assertThat(Terugweg.pad(adres)).isEqualTo("/");
    }
}
