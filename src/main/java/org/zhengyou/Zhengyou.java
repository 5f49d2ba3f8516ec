package org.zhengyou;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;
import org.zhengyou.cli.CommandLine;

/** The program's entry. */
@Modulithic(systemName = "Zhengyou", sharedModules = "platform")
@SpringBootApplication
@ConfigurationPropertiesScan
public class Zhengyou {
    public static void main(String[] args) {
        CommandLine.main(Zhengyou.class, args);
    }
}
