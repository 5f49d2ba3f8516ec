import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.opensearch.Version;
import org.opensearch.common.settings.Settings;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.Netty4ModulePlugin;

/** One node by itself, without security, on this machine's own address only. Arguments: its folder and its port. */
class Node extends org.opensearch.node.Node {
    private Node(Settings settings) {
        super(
                InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> "tests"),
                List.of(new PluginInfo(
                        "transport-netty4",
                        "",
                        "",
                        Version.CURRENT,
                        "21",
                        Netty4ModulePlugin.class.getName(),
                        null,
                        List.of(),
                        false)),
                true);
    }

    public static void main(String[] args) throws Exception {
        Path home = Files.createDirectories(Path.of(args[0]).toAbsolutePath());
        Node node = new Node(Settings.builder()
                .put("path.home", home)
                .put("cluster.name", "tests")
                .put("node.name", "tests")
                .put("discovery.type", "single-node")
                .put("network.host", "127.0.0.1")
                .put("http.port", args[1])
                .put("transport.port", "0")
                .put("http.type", "netty4")
                .put("transport.type", "netty4")
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                .build());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                node.close();
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }));
        node.start();
        System.out.println("serves on http://127.0.0.1:" + args[1]);
        Thread.currentThread().join();
    }
}
