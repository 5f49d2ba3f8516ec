package org.zhengyou.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoRosterTest {
    private static final List<DemoUnit> UNITS = DemoRoster.units(DemoRoster.SEED);

    @Test
    void theCountyHasTheBranchesAndMembersThatItsReportNames() {
        assertThat(UNITS.stream().filter(DemoUnit::direct)).hasSize(14);
        assertThat(UNITS).hasSize(77);
        assertThat(members(DemoUnit::direct)).isEqualTo(436);
        assertThat(members(unit -> !unit.direct())).isEqualTo(993);
    }

    @Test
    void noIdNumberBelongsToAnyoneAndEachIsValid() {
        assertThat(all().stream().map(DemoMember::idNumber))
                .doesNotHaveDuplicates()
                .allMatch(number -> number.startsWith("990101"))
                .allMatch(number -> DemoRoster.checkDigit(number) == number.charAt(17));
        assertThat(all().stream().map(DemoMember::phone))
                .doesNotHaveDuplicates()
                .allMatch(phone -> phone.matches("1990000\\d{4}"));
    }

    @Test
    void theSameSeedMakesTheSameCounty() {
        assertThat(DemoRoster.units(DemoRoster.SEED)).isEqualTo(UNITS);
        assertThat(DemoRoster.units(1)).isNotEqualTo(UNITS);
    }

    @Test
    void everyBranchHasASecretaryAndNamesThatAreHardToKeepOccur() {
        assertThat(UNITS).allMatch(unit -> !unit.secretary().partyPost().isEmpty());
        assertThat(all().stream().map(DemoMember::name).filter(name -> name.contains("·")))
                .hasSizeGreaterThan(1);
    }

    @Test
    void itsFilesAreWritten(@TempDir Path folder) throws Exception {
        assertThat(DemoFiles.write(UNITS, folder))
                .hasSize(3)
                .allMatch(file -> file.toFile().length() > 5_000);
    }

    private static List<DemoMember> all() {
        return UNITS.stream().flatMap(unit -> unit.members().stream()).toList();
    }

    private static long members(Predicate<DemoUnit> which) {
        return UNITS.stream()
                .filter(which)
                .mapToLong(unit -> unit.members().size())
                .sum();
    }
}
