package vn.hososach;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import vn.hososach.cli.CommandLineInterface;

/** Hồ Sơ Sạch: serves the screens, or with a command word as first argument does headless work and ends. */
@SpringBootApplication
public class HoSoSach {

    public static void main(String[] args) {
        if (CommandLineInterface.isAsked(args)) {
            System.exit(CommandLineInterface.run(HoSoSach.class, args));
        }
        SpringApplication.run(HoSoSach.class, ServerArguments.of(args));
    }
}
