package vn.hososach;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class HoSoSach {
    public static void main(String[] args) {
        SpringApplication.run(HoSoSach.class, args);
    }
}
