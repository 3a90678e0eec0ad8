import { join } from 'node:path';
import { CfnOutput, Duration, Stack, TimeZone } from 'aws-cdk-lib';
import { CfnStage, CorsHttpMethod, HttpApi, HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import {
  Code,
  FilterCriteria,
  FilterRule,
  Function,
  Runtime,
  StartingPosition,
} from 'aws-cdk-lib/aws-lambda';
import { SqsDlq, SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { RetentionDays, LogGroup } from 'aws-cdk-lib/aws-logs';
import { Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';

type FixtureComputeProps = { readonly table: Table };

/** What runs: one HTTP function, one on the stream, one on a queue, one on a schedule. */
export class FixtureComputeStack extends Stack {
  constructor(scope: Construct, id: string, { table }: FixtureComputeProps) {
    super(scope, id);
    const relayFailures = new Queue(this, 'RelayFailures');
    const mailFailures = new Queue(this, 'MailFailures');
    const sweepFailures = new Queue(this, 'SweepFailures');
    const mail = new Queue(this, 'Mail', {
      visibilityTimeout: Duration.seconds(30),
      deliveryDelay: Duration.seconds(0),
      deadLetterQueue: { queue: mailFailures, maxReceiveCount: 3 },
    });

    const letters = this.#function('letters', { TABLE_NAME: table.tableName });
    const relay = this.#function('relay', { TABLE_NAME: table.tableName, MAIL_QUEUE_URL: mail.queueUrl });
    const mailer = this.#function('mailer', { TABLE_NAME: table.tableName });
    const sweep = this.#function('sweep', { TABLE_NAME: table.tableName });
    for (const grantee of [letters, relay, mailer, sweep]) table.grantReadWriteData(grantee);
    mail.grantSendMessages(relay);

    if (table.tableStreamArn === undefined) throw new Error('The table has no stream');
    relay.addEventSourceMapping('Letters', {
      eventSourceArn: table.tableStreamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 25,
      retryAttempts: 2,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      maxRecordAge: Duration.hours(23),
      onFailure: new SqsDlq(relayFailures),
      filters: [
        FilterCriteria.filter({
          eventName: FilterRule.isEqual('INSERT'),
          dynamodb: { NewImage: { pendingRelay: { S: FilterRule.exists() } } },
        }),
      ],
    });
    mailer.addEventSource(
      new SqsEventSource(mail, { batchSize: 5, reportBatchItemFailures: true, maxConcurrency: 2 }),
    );
    new Schedule(this, 'SweepSchedule', {
      schedule: ScheduleExpression.cron({ minute: '30', hour: '8', timeZone: TimeZone.ASIA_SHANGHAI }),
      target: new LambdaInvoke(sweep, {
        retryAttempts: 2,
        deadLetterQueue: sweepFailures,
        input: ScheduleTargetInput.fromObject({ scheduledAt: '<aws.scheduler.scheduled-time>' }),
      }),
    });
    this.#api(letters);
  }

  #function(name: string, environment: Record<string, string>): Function {
    return new Function(this, name, {
      runtime: Runtime.NODEJS_24_X,
      handler: 'index.handler',
      code: Code.fromAsset(join(import.meta.dirname, 'functions', name)),
      timeout: Duration.seconds(3),
      memorySize: 256,
      environment,
      logGroup: new LogGroup(this, `${name}-log`, { retention: RetentionDays.SIX_MONTHS }),
    });
  }

  #api(letters: Function): void {
    const authorizer = new HttpJwtAuthorizer('CityLogin', 'http://127.0.0.1:3001', {
      jwtAudience: ['zhitong-api'],
    });
    const api = new HttpApi(this, 'Api', {
      defaultAuthorizer: authorizer,
      defaultAuthorizationScopes: ['zhitong'],
      corsPreflight: {
        allowOrigins: ['https://city.example'],
        allowMethods: [CorsHttpMethod.GET],
        allowHeaders: ['authorization'],
        maxAge: Duration.minutes(10),
      },
    });
    const stage = api.defaultStage?.node.defaultChild;
    if (stage instanceof CfnStage) {
      stage.defaultRouteSettings = { throttlingBurstLimit: 50, throttlingRateLimit: 100 };
    }
    const integration = new HttpLambdaIntegration('LettersIntegration', letters);
    for (const [path, method] of [
      ['/letters', HttpMethod.POST],
      ['/letters/{id}', HttpMethod.GET],
      ['/letters/newest', HttpMethod.GET],
      ['/echo/{rest+}', HttpMethod.ANY],
    ] as const) {
      api.addRoutes({ path, methods: [method], integration });
    }
    api.addRoutes({
      path: '/fail/{how}',
      methods: [HttpMethod.GET],
      integration,
      authorizationScopes: ['zhitong', 'zhitong:fail'],
    });
    new CfnOutput(this, 'ApiUrl', { value: api.apiEndpoint });
  }
}
