package org.santei.service;

import java.util.Arrays;
import org.santei.service.commandline.CalcCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service, or runs one command: {@code calc FILE... [--strip] [--acts] [--json]}. */
@SpringBootApplication
public class Santei {

    public static void main(String... arguments) {
        if (arguments.length > 0 && arguments[0].equals("calc")) {
            String[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
            System.exit(new CalcCommand(System.out, System.err).run(rest));
        }
        SpringApplication.run(Santei.class, arguments);
    }
}
