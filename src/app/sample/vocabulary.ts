import type { Language } from '../../lib/words.ts'

/** The words from which the sample company is made, in each language: invented, none taken from a real list of customers. */
export interface SampleVocabulary {
  readonly surnames: readonly string[]
  readonly givenNames: readonly string[]
  readonly fullName: (surname: string, given: string) => string
  readonly cities: readonly { readonly city: string; readonly region: string; readonly area: string; readonly weight: number }[]
  readonly companyRoots: readonly string[]
  readonly companyName: (root: string, city: string, trade: string, kind: number) => string
  readonly trades: Readonly<Record<SampleIndustry, readonly string[]>>
  readonly streets: readonly string[]
  readonly address: (city: string, street: string, number: number) => string
  readonly jobTitles: readonly string[]
  readonly dealKinds: readonly string[]
  readonly callSubjects: readonly string[]
  readonly visitSubjects: readonly string[]
  readonly taskSubjects: readonly string[]
  readonly callResults: readonly string[]
  readonly notes: readonly string[]
  readonly lossRemarks: readonly string[]
  readonly campaigns: readonly { readonly name: string; readonly place: string }[]
  readonly categories: readonly { readonly name: string; readonly products: readonly { readonly name: string; readonly price: number }[] }[]
  readonly competitors: readonly string[]
  readonly suppliers: readonly string[]
  readonly departments: readonly string[]
  readonly currency: string
}

export type SampleIndustry = 'electronics' | 'machinery' | 'textile' | 'food' | 'medical' | 'logistics' | 'education' | 'retail'

const zh: SampleVocabulary = {
  surnames: [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程苏魏吕丁沈任姚卢姜崔钟谭陆汪范金石廖贾韦夏付方白邹孟熊秦邱江尹'],
  givenNames: ['伟', '芳', '娜', '敏', '静', '丽', '强', '磊', '军', '洋', '勇', '艳', '杰', '涛', '明', '超', '霞', '平', '刚', '建国', '志强', '海燕', '晓明', '雪梅', '文博', '子涵', '思远', '雨桐', '嘉怡', '浩然', '梓轩', '欣怡', '俊杰', '慧敏', '振华', '国栋', '晓燕', '佳琪', '天佑', '立新'],
  fullName: (surname, given) => surname + given,
  cities: [
    { city: '杭州', region: '浙江', area: '西湖区', weight: 9 }, { city: '深圳', region: '广东', area: '南山区', weight: 9 }, { city: '上海', region: '上海', area: '浦东新区', weight: 10 },
    { city: '苏州', region: '江苏', area: '工业园区', weight: 7 }, { city: '广州', region: '广东', area: '天河区', weight: 8 }, { city: '北京', region: '北京', area: '朝阳区', weight: 8 },
    { city: '成都', region: '四川', area: '武侯区', weight: 6 }, { city: '武汉', region: '湖北', area: '洪山区', weight: 5 }, { city: '宁波', region: '浙江', area: '鄞州区', weight: 5 },
    { city: '重庆', region: '重庆', area: '渝北区', weight: 5 }, { city: '西安', region: '陕西', area: '雁塔区', weight: 4 }, { city: '青岛', region: '山东', area: '黄岛区', weight: 4 },
    { city: '厦门', region: '福建', area: '思明区', weight: 3 }, { city: '南京', region: '江苏', area: '江宁区', weight: 5 }, { city: '长沙', region: '湖南', area: '岳麓区', weight: 4 },
    { city: '合肥', region: '安徽', area: '蜀山区', weight: 3 }, { city: '沈阳', region: '辽宁', area: '铁西区', weight: 3 }, { city: '昆明', region: '云南', area: '盘龙区', weight: 2 },
  ],
  companyRoots: ['云栖', '启明', '恒达', '锦里', '长江', '南沙', '知行', '东海', '白鹭', '曲江', '海蓝', '山城', '钟山', '岳麓', '滇红', '北方', '泉城', '华强', '天元', '瑞丰', '金桥', '鼎盛', '宏图', '联创', '博远', '星辰', '德信', '安泰', '嘉和', '优品', '新港', '中原', '万象', '精诚', '永兴', '顺达', '卓越', '百川', '绿洲', '蓝海', '晨光', '远航', '智联', '汇通', '凯越', '君悦', '同创', '和美', '盛世', '格林'],
  companyName: (root, city, trade, kind) => [`${city}${root}${trade}有限公司`, `${root}${trade}（${city}）有限公司`, `${city}${root}${trade}股份有限公司`, `${root}${trade}集团`][kind % 4] ?? root,
  trades: {
    electronics: ['电子科技', '半导体', '光电', '智能'], machinery: ['精密机械', '重工', '自动化设备', '机床'], textile: ['纺织', '服饰', '针织', '印染'], food: ['食品', '餐饮', '茶业', '饮料'],
    medical: ['医疗器械', '生物', '制药', '健康'], logistics: ['物流', '供应链', '货运', '仓储'], education: ['教育', '培训', '文化传播', '图书'], retail: ['商贸', '百货', '家居', '渔具'],
  },
  streets: ['科园路', '文三路', '人民路', '工业大道', '滨江路', '创新街', '中山路', '兴业路', '学府路', '望江路'],
  address: (city, street, number) => `${city}市${street}${number}号`,
  jobTitles: ['采购经理', '总经理', '工程师', '财务主管', '生产厂长', '采购专员', '技术总监', '办公室主任', '设备部经理', '品质经理'],
  dealKinds: ['扩产线', '年度框架', '试点项目', '设备更新', '门店改造', '备件补充', '二期工程', '样机采购'],
  callSubjects: ['回访近期使用情况', '确认报价意向', '跟进样品反馈', '约技术交流时间', '催收合同盖章', '了解年度预算'],
  visitSubjects: ['季度回顾拜访', '现场勘察', '技术交流会', '新品演示', '高层拜访'],
  taskSubjects: ['寄送样品', '准备报价方案', '补充决策人信息', '整理技术参数', '发送合作协议', '更新客户档案'],
  callResults: ['对方满意，下周给答复。', '预算还没批，月底再联系。', '已转给技术部评估。', '价格偏高，希望再优惠。', '确认本月下单。', '未接通，已发短信。'],
  notes: ['采购负责人换了，需要重新建立联系。', '客户对交期很敏感，优先安排现货。', '竞争对手报价低 4%，强调售后优势。', '明年计划新建一条产线。', '发票抬头已变更，注意核对。', '老板很看重样机表现。'],
  lossRemarks: ['预算被砍，项目推迟到明年。', '选了本地供应商，交期更短。', '价格高出对手 6%。', '技术参数不满足要求。', '对接人离职，项目搁置。'],
  campaigns: [{ name: '秋季新品发布会', place: '杭州' }, { name: '华南工业展', place: '深圳' }, { name: '老客户答谢会', place: '上海' }, { name: '线上技术公开课', place: '线上' }, { name: '春季订货会', place: '苏州' }, { name: '西部渠道大会', place: '成都' }],
  categories: [
    { name: '控制器', products: [{ name: 'PCB-6L 控制板', price: 1280 }, { name: 'PCB-8L 控制板', price: 1960 }, { name: 'MX 运动控制器', price: 4800 }] },
    { name: '传感器', products: [{ name: 'T3 温度传感器', price: 168 }, { name: 'P5 压力传感器', price: 320 }, { name: 'V2 振动传感器', price: 540 }, { name: 'L1 激光测距仪', price: 980 }] },
    { name: '执行器', products: [{ name: 'S80 伺服电机', price: 2350 }, { name: 'H2 加热模组', price: 760 }, { name: 'G4 电动夹爪', price: 3100 }] },
    { name: '整机', products: [{ name: 'A6 装配工作站', price: 86000 }, { name: 'A8 检测工作站', price: 128000 }, { name: 'R3 协作机器人', price: 98000 }] },
    { name: '服务', products: [{ name: '年度维保', price: 12000 }, { name: '现场调试（天）', price: 1800 }, { name: '操作培训（场）', price: 3600 }] },
  ],
  competitors: ['华强控制', '欧普自动化', '中控联合', '捷创智能'],
  suppliers: ['立源元器件', '金塔机加工', '华南线缆', '东方包装', '恒信钢材', '精芯微电子'],
  departments: ['华东一部', '华南一部', '北方部', '西部'],
  currency: 'CNY',
}

const en: SampleVocabulary = {
  surnames: ['Smith', 'Jones', 'Taylor', 'Brown', 'Wilson', 'Evans', 'Walker', 'Wright', 'Green', 'Hall', 'Wood', 'Clarke', 'Baker', 'Turner', 'Hill', 'Cooper', 'Ward', 'Morris', 'King', 'Lee', 'Chen', 'Patel', 'Garcia', 'Lopez', 'Muller', 'Schmidt', 'Rossi', 'Novak', 'Silva', 'Kim', 'Nguyen', 'Larsen', 'Dubois', 'Kowalski', 'Murphy', 'Byrne'],
  givenNames: ['Nina', 'Wade', 'Jing', 'Leo', 'Alice', 'Tom', 'Grace', 'Henry', 'Maria', 'James', 'Olivia', 'Daniel', 'Sophie', 'Peter', 'Emma', 'David', 'Laura', 'Mark', 'Helen', 'Paul', 'Rita', 'Simon', 'Clara', 'Victor', 'Irene', 'Oscar', 'Ruth', 'Felix', 'Anna', 'Hugo', 'Mira', 'Ivan', 'Elena', 'Noah', 'Lucy', 'Adam'],
  fullName: (surname, given) => `${given} ${surname}`,
  cities: [
    { city: 'London', region: 'England', area: 'Southwark', weight: 10 }, { city: 'Manchester', region: 'England', area: 'Salford', weight: 7 }, { city: 'Birmingham', region: 'England', area: 'Aston', weight: 6 },
    { city: 'Glasgow', region: 'Scotland', area: 'Govan', weight: 4 }, { city: 'Dublin', region: 'Ireland', area: 'Docklands', weight: 5 }, { city: 'Berlin', region: 'Germany', area: 'Adlershof', weight: 6 },
    { city: 'Hamburg', region: 'Germany', area: 'Altona', weight: 5 }, { city: 'Munich', region: 'Germany', area: 'Garching', weight: 5 }, { city: 'Paris', region: 'France', area: 'Nanterre', weight: 6 },
    { city: 'Lyon', region: 'France', area: 'Gerland', weight: 3 }, { city: 'Milan', region: 'Italy', area: 'Sesto', weight: 4 }, { city: 'Barcelona', region: 'Spain', area: 'Poblenou', weight: 4 },
    { city: 'Rotterdam', region: 'Netherlands', area: 'Delfshaven', weight: 4 }, { city: 'Copenhagen', region: 'Denmark', area: 'Valby', weight: 3 }, { city: 'Vienna', region: 'Austria', area: 'Floridsdorf', weight: 3 },
  ],
  companyRoots: ['Harbour', 'Northgate', 'Bright', 'Summit', 'Cedar', 'Ironbridge', 'Lakeside', 'Meridian', 'Orchard', 'Falcon', 'Redwood', 'Silverline', 'Westfield', 'Keystone', 'Beacon', 'Granite', 'Willow', 'Atlas', 'Crown', 'Delta', 'Evergreen', 'Foxglove', 'Highland', 'Juniper', 'Kestrel', 'Linden', 'Maple', 'Nimbus', 'Oakwell', 'Pinnacle', 'Quarry', 'Riverside', 'Sterling', 'Thornton', 'Union', 'Vale', 'Windmill', 'Yarrow', 'Zenith', 'Ashford', 'Bridgewater', 'Carlton', 'Dunmore', 'Elmwood', 'Fairfax'],
  companyName: (root, city, trade, kind) => [`${root} ${trade} Ltd`, `${city} ${root} ${trade}`, `${root} ${trade} GmbH`, `${root} & Sons ${trade}`][kind % 4] ?? root,
  trades: {
    electronics: ['Electronics', 'Semiconductors', 'Optics', 'Smart Systems'], machinery: ['Precision', 'Engineering', 'Automation', 'Machine Tools'], textile: ['Textiles', 'Apparel', 'Knitwear', 'Fabrics'], food: ['Foods', 'Catering', 'Tea', 'Beverages'],
    medical: ['Medical Devices', 'Biotech', 'Pharma', 'Health'], logistics: ['Logistics', 'Supply Chain', 'Freight', 'Warehousing'], education: ['Education', 'Training', 'Publishing', 'Books'], retail: ['Trading', 'Stores', 'Interiors', 'Tackle'],
  },
  streets: ['Station Road', 'Mill Lane', 'Dock Street', 'Park Avenue', 'Foundry Way', 'High Street', 'Canal Side', 'Church Row', 'Bridge Road', 'Science Park'],
  address: (city, street, number) => `${number} ${street}, ${city}`,
  jobTitles: ['Head of Purchasing', 'Managing Director', 'Engineer', 'Finance Manager', 'Plant Manager', 'Buyer', 'Technical Director', 'Office Manager', 'Maintenance Manager', 'Quality Manager'],
  dealKinds: ['New line', 'Yearly frame', 'Pilot project', 'Equipment renewal', 'Shop refit', 'Spare parts', 'Phase two', 'Sample machine'],
  callSubjects: ['Ask how the equipment runs', 'Confirm interest in the offer', 'Follow up on the samples', 'Arrange a technical talk', 'Chase the signed contract', 'Ask about the yearly budget'],
  visitSubjects: ['Quarterly review', 'Site survey', 'Technical exchange', 'Demonstration of new products', 'Meeting with the directors'],
  taskSubjects: ['Send samples', 'Prepare the offer', 'Find out who decides', 'Collect technical data', 'Send the agreement', 'Update the customer record'],
  callResults: ['Content, will answer next week.', 'Budget not approved yet, call again at month end.', 'Passed on to the technical department.', 'Price too high, asks for a better one.', 'Will order this month.', 'Nobody answered, message sent.'],
  notes: ['The buyer has changed, build the relation anew.', 'Delivery time matters most, offer from stock.', 'A competitor is 4% cheaper; stress our service.', 'Plans another line next year.', 'The invoicing name has changed, check before sending.', 'The owner cares about the sample machine.'],
  lossRemarks: ['Budget cut, put off until next year.', 'Took a local supplier with a shorter delivery time.', 'Our price was 6% above the other.', 'Technical data did not meet the need.', 'Our contact left and the project stopped.'],
  campaigns: [{ name: 'Autumn product launch', place: 'London' }, { name: 'Automation fair', place: 'Hamburg' }, { name: 'Customer evening', place: 'Manchester' }, { name: 'Technical webinar', place: 'Online' }, { name: 'Spring order days', place: 'Milan' }, { name: 'Partner conference', place: 'Vienna' }],
  categories: [
    { name: 'Controllers', products: [{ name: 'PCB-6L control board', price: 160 }, { name: 'PCB-8L control board', price: 245 }, { name: 'MX motion controller', price: 600 }] },
    { name: 'Sensors', products: [{ name: 'T3 temperature sensor', price: 21 }, { name: 'P5 pressure sensor', price: 40 }, { name: 'V2 vibration sensor', price: 68 }, { name: 'L1 laser distance meter', price: 122 }] },
    { name: 'Actuators', products: [{ name: 'S80 servo motor', price: 294 }, { name: 'H2 heating module', price: 95 }, { name: 'G4 electric gripper', price: 388 }] },
    { name: 'Stations', products: [{ name: 'A6 assembly station', price: 10750 }, { name: 'A8 inspection station', price: 16000 }, { name: 'R3 collaborative robot', price: 12250 }] },
    { name: 'Services', products: [{ name: 'Yearly maintenance', price: 1500 }, { name: 'Commissioning (day)', price: 225 }, { name: 'Operator training (course)', price: 450 }] },
  ],
  competitors: ['Strongbow Controls', 'Opal Automation', 'Unity Process', 'Quickstep Robotics'],
  suppliers: ['Lydian Components', 'Towerhill Machining', 'Southern Cable', 'Orient Packaging', 'Constant Steel', 'Finecore Chips'],
  departments: ['North', 'South', 'Central', 'West'],
  currency: 'EUR',
}

export const sampleVocabulary: Readonly<Record<Language, SampleVocabulary>> = { en, zh }
