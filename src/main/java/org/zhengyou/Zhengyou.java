package org.zhengyou;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** The program's entry. */
@Modulithic(systemName = "Zhengyou", sharedModules = "platform")
@SpringBootApplication
@ConfigurationPropertiesScan
public class Zhengyou {
    public static void main(String[] args) {
        SpringApplication.run(Zhengyou.class, args);
    }
}
