package vn.hososach.ui.calibration;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hososach.HssTest;
import vn.hososach.TestActors;
import vn.hososach.TestCommunes;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.duplicates.DuplicateDesk;
import vn.hososach.duplicates.DuplicateModuleFixtures;
import vn.hososach.records.RecordId;
import vn.hososach.territory.CommuneCode;
import vn.hososach.ui.Screens;

/** Sở Y tế sees what the matcher did, what it cost, and what people's answers say of its rules. */
@HssTest
class CalibrationViewTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    DuplicateModuleFixtures given;

    @Autowired
    DuplicateDesk desk;

    @Autowired
    Actors actors;

    @BeforeEach
    void anAnsweredPair(@Autowired JdbcClient jdbc) {
        CommuneCode commune = TestCommunes.next(jdbc);
        String number = DuplicateModuleFixtures.number();
        RecordId first = given.record(commune, "full_name", "Phạm Văn Bảy", "personal_id", number);
        given.record(commune, "full_name", "PHAM VAN BAY", "personal_id", number);
        given.search(commune);
        long group = given.groups(first, "OPEN").get(0);
        actors.runAs(TestActors.of(Role.STATION_STAFF, commune), () -> desk.keepSeparate(group, "hai người"));
        Screens.open(context, TestActors.of(Role.SUPERVISOR, commune));
    }

    @AfterEach
    void close() {
        Screens.close();
    }

    @Test
    void rules_weights_keys_and_the_work_left_are_on_one_page() {
        UI.getCurrent().navigate(CalibrationView.class);

        assertThat(_find(H2.class))
                .extracting(H2::getText)
                .containsExactly(
                        "Độ chính xác theo quy tắc",
                        "Phân bố trọng số",
                        "Khóa tìm cặp",
                        "Dự báo việc thủ công theo xã");
        assertThat(_get(RuleTable.class).getElement().getTextRecursively()).contains("Chuyển cho cán bộ quyết định");
        assertThat(_get(KeyTable.class).getElement().getTextRecursively()).contains("họ tên, ngày sinh");
    }
}
