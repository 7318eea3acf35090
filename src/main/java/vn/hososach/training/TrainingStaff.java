package vn.hososach.training;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.hososach.access.Actor;
import vn.hososach.access.CityScope;
import vn.hososach.access.Role;
import vn.hososach.access.Scope;
import vn.hososach.territory.CommuneCode;

/** The accounts of the training campaign: one of each role, two of the role that works most. */
@Component
class TrainingStaff {

    private final CityScope city;

    TrainingStaff(CityScope city) {
        this.city = city;
    }

    Actor staff(CommuneCode commune) {
        return of("nhanvien", "Nguyễn Thu An", Role.STATION_STAFF, commune);
    }

    Actor head(CommuneCode commune) {
        return of("tramtruong", "Lê Minh Đức", Role.STATION_HEAD, commune);
    }

    Actor police(CommuneCode commune) {
        return of("congan", "Phạm Quốc Huy", Role.COMMUNE_POLICE, commune);
    }

    Actor supervisor() {
        return new Actor("giamsat", "Vũ Thị Hạnh", Role.SUPERVISOR, city.scope());
    }

    List<Actor> all(CommuneCode commune) {
        return List.of(
                staff(commune),
                of("nhanvien2", "Trần Văn Bình", Role.STATION_STAFF, commune),
                head(commune),
                police(commune),
                of("chutich", "Hoàng Văn Thắng", Role.COMMUNE_CHAIR, commune),
                supervisor(),
                new Actor("giamsat2", "Bùi Minh Châu", Role.SUPERVISOR, city.scope()),
                new Actor("quantri", "Đỗ Thanh Sơn", Role.ADMINISTRATOR, city.scope()));
    }

    private static Actor of(String username, String name, Role role, CommuneCode commune) {
        return new Actor(username, name, role, Scope.of(commune));
    }
}
