package org.zhengyou;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The program. */
@Modulithic(systemName = "Zhengyou")
@SpringBootApplication
public class Zhengyou {
    public static void main(String[] args) {
        SpringApplication.run(Zhengyou.class, args);
    }
}
