package vn.hososach;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void modules_depend_on_each_other_in_one_direction_only() {
        ApplicationModules.of(HoSoSach.class).verify();
    }
}
