package org.trueup.kubernetes.trial;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.trueup.embedded.EmbeddedKafka;
import org.trueup.embedded.FreePorts;
import org.trueup.embedded.Topics;

/**
 * A broker that denies what is not allowed, with users and rights exactly as KafkaUser objects have
 * them. Who administers it comes by another listener.
 */
final class StrictBroker implements AutoCloseable {
  private static final int ITERATIONS = 4096;

  private final EmbeddedKafka broker;
  private final String clients;

  private StrictBroker(EmbeddedKafka broker, String clients) {
    this.broker = broker;
    this.clients = clients;
  }

  /**
   * Starts it, with the topics of the catalog.
   *
   * @param users objects of the kind KafkaUser; each one's password is made of its name
   */
  static StrictBroker start(Path directory, List<JsonNode> users) throws InterruptedException {
    var ports = FreePorts.take(3);
    var clients = "127.0.0.1:" + ports.get(2);
    var broker =
        EmbeddedKafka.start(directory, ports.get(0), ports.get(1), settings(ports, clients));
    Topics.create(broker.bootstrap());
    try (var admin =
        Admin.create(
            Map.<String, Object>of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrap()))) {
      admin.alterUserScramCredentials(credentials(users)).all().get();
      admin.createAcls(users.stream().flatMap(user -> rights(user).stream()).toList()).all().get();
    } catch (ExecutionException refused) {
      throw new IllegalStateException("users and rights are not taken", refused.getCause());
    }
    return new StrictBroker(broker, clients);
  }

  private static Map<String, String> settings(List<Integer> ports, String clients) {
    var settings = new HashMap<>(EmbeddedKafka.FAST);
    var admin = "PLAINTEXT://127.0.0.1:" + ports.get(0);
    var controller = "CONTROLLER://127.0.0.1:" + ports.get(1);
    settings.put("listeners", admin + "," + controller + ",CLIENTS://" + clients);
    settings.put("advertised.listeners", admin + ",CLIENTS://" + clients);
    settings.put(
        "listener.security.protocol.map",
        "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,CLIENTS:SASL_PLAINTEXT");
    settings.put("sasl.enabled.mechanisms", "SCRAM-SHA-512");
    settings.put(
        "listener.name.clients.scram-sha-512.sasl.jaas.config",
        "org.apache.kafka.common.security.scram.ScramLoginModule required;");
    settings.put(
        "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
    settings.put("allow.everyone.if.no.acl.found", "false");
    settings.put("super.users", "User:ANONYMOUS");
    return settings;
  }

  private static List<UserScramCredentialAlteration> credentials(List<JsonNode> users) {
    var credentials = new ArrayList<UserScramCredentialAlteration>();
    for (var user : users) {
      var name = user.at("/metadata/name").asText();
      credentials.add(
          new UserScramCredentialUpsertion(
              name,
              new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS),
              password(name).getBytes(StandardCharsets.UTF_8)));
    }
    return credentials;
  }

  private static List<AclBinding> rights(JsonNode user) {
    var principal = "User:" + user.at("/metadata/name").asText();
    var rights = new ArrayList<AclBinding>();
    for (var acl : user.at("/spec/authorization/acls")) {
      var type = acl.at("/resource/type").asText();
      var pattern =
          new ResourcePattern(
              type.equals("transactionalId")
                  ? ResourceType.TRANSACTIONAL_ID
                  : ResourceType.fromString(type),
              acl.at("/resource/name").asText(),
              PatternType.LITERAL);
      for (var operation : acl.path("operations")) {
        rights.add(
            new AclBinding(
                pattern,
                new AccessControlEntry(
                    principal,
                    "*",
                    AclOperation.fromString(operation.asText().toUpperCase(Locale.ROOT)),
                    AclPermissionType.ALLOW)));
      }
    }
    return rights;
  }

  /** The variables with which a service signs in. */
  Map<String, String> variables(String user) {
    return Map.of(
        "TRUEUP_KAFKA",
        clients,
        "KAFKA_SECURITY_PROTOCOL",
        "SASL_PLAINTEXT",
        "KAFKA_SASL_MECHANISM",
        "SCRAM-SHA-512",
        "KAFKA_SASL_JAAS_CONFIG",
        "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
            .formatted(user, password(user)));
  }

  /** For whoever may do everything. */
  Administrator administrator() {
    return new Administrator(broker.bootstrap());
  }

  private static String password(String user) {
    return "of-" + user;
  }

  @Override
  public void close() {
    broker.close();
  }
}
