package vn.hososach;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import vn.hososach.cli.CommandLineInterface;

/** Hồ Sơ Sạch: serves the screens, or with a command word as first argument does headless work and ends. */
@SpringBootApplication
public class HoSoSach {

    public static void main(String[] args) {
        // the process engine writes times without a zone and reads its clocks in the zone of the JVM: the same on every
        // node
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Ho_Chi_Minh"));
        if (CommandLineInterface.isAsked(args)) {
            System.exit(CommandLineInterface.run(HoSoSach.class, args));
        }
        SpringApplication.run(HoSoSach.class, ServerArguments.of(args));
    }
}
