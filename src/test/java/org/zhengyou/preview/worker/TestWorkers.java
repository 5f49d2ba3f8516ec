package org.zhengyou.preview.worker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.util.unit.DataSize;
import org.zhengyou.platform.Settings;

/** Real workers, as the program has them, with less time and memory. */
public final class TestWorkers {
    private TestWorkers() {}

    public static Workers start(Path data, int processes, DataSize memory, Duration time) {
        return start(data, processes, memory, time, Sandbox.prefix(), Worker.class);
    }

    /** As on a system that cannot take the network away. */
    public static Workers withNetwork(Path data, int processes, DataSize memory, Duration time) {
        return start(data, processes, memory, time, List.of(), Worker.class);
    }

    static Workers start(Path data, int processes, DataSize memory, Duration time, List<String> prefix, Class<?> main) {
        Settings.Preview settings = new Settings.Preview(processes, memory, time, Settings.Preview.Fidelity.OWN);
        // Compiling well costs more here than it gives.
        WorkerCommand command = new WorkerCommand(prefix, memory, List.of("-XX:TieredStopAtLevel=1"), main);
        return new Workers(data, settings, command);
    }
}
