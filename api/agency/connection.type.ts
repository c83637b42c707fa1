import { ArgsType, type ClassType, Field, Int, ObjectType } from 'type-graphql';
import { For } from './audience.ts';

/** Which page of a log. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 10, description: '1–100, else BAD_USER_INPUT.' })
  first!: number;
  @Field(() => String, { nullable: true, description: 'The endCursor of the page before.' })
  after?: string | null;
}

@For('anyone')
@ObjectType({ simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage!: boolean;
  @Field(() => Boolean)
  hasPreviousPage!: boolean;
  @Field(() => String, { nullable: true })
  startCursor!: string | null;
  @Field(() => String, { nullable: true })
  endCursor!: string | null;
}

export interface Edge<Node> {
  cursor: string;
  node: Node;
}

export interface Connection<Node> {
  edges: Edge<Node>[];
  nodes: Node[];
  pageInfo: PageInfo;
  /** It costs a statement: GraphQL calls it where the field is selected. */
  totalCount: () => Promise<number>;
}

/** The Relay connection over `Node`. */
export function connectionTypes<Node extends object>(NodeType: ClassType<Node>, name: string) {
  @For('agency')
  @ObjectType(`${name}Edge`, { simpleResolvers: true })
  class EdgeType implements Edge<Node> {
    @Field(() => String)
    cursor!: string;
    @Field(() => NodeType)
    node!: Node;
  }

  @For('agency')
  @ObjectType(`${name}Connection`, { simpleResolvers: true })
  class ConnectionType implements Connection<Node> {
    @Field(() => [EdgeType])
    edges!: EdgeType[];
    @Field(() => [NodeType])
    nodes!: Node[];
    @Field(() => PageInfo)
    pageInfo!: PageInfo;
    @Field(() => Int)
    totalCount!: () => Promise<number>;
  }
  return ConnectionType;
}
