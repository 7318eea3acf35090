package vn.hososach.territory;

import java.util.List;
import org.springframework.stereotype.Component;

@Component
public class AddressReader {
    public Address read(String text) {
        return new Address(null, Address.Scheme.UNKNOWN, null, List.of());
    }
}
